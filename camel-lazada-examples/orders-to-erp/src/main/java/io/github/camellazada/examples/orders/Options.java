/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camellazada.examples.orders;

/**
 * What the command line asks for.
 *
 * @param orders how many orders the simulator places
 * @param rate   how many in a second
 */
public record Options(int orders, double rate) {
    /** What can be given. */
    public static final String USAGE = """
            Usage: orders-to-erp [--orders=N] [--rate=R]
              --orders=200  orders that the simulated Lazada places, 1 to 10000; 200 unless given
              --rate=50     orders in a second, 0.001 to 1000, such as 0.5; 50 unless given
              --help        print this and end
            With LAZADA_APP_KEY in the environment it talks to Lazada itself and both are ignored;
            application.properties lists the other settings.
            Ends with 0; 1 where something is lost, stale or doubled or the run fails, 2 for a wrong option.""";
    private static final int MOST_ORDERS = 10_000;

    /** Reads the command line; fails with a message for whoever wrote it. */
    public static Options parse(String... arguments) {
        double orders = 200;
        double rate = 50;
        for (String argument : arguments) {
            if (argument.startsWith("--orders=")) {
                orders = number(argument, 1, MOST_ORDERS);
            } else if (argument.startsWith("--rate=")) {
                rate = number(argument, 0.001, 1_000);
            } else {
                throw new IllegalArgumentException("Unknown argument " + argument);
            }
        }
        return new Options((int) orders, rate);
    }

    private static double number(String argument, double least, double most) {
        try {
            double number = Double.parseDouble(argument.substring(argument.indexOf('=') + 1));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(argument + " needs a number", e);
        }
        throw new IllegalArgumentException(argument + " must be from " + least + " to " + most);
    }
}

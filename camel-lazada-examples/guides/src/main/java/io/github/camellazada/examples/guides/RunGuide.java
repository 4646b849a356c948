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
package io.github.camellazada.examples.guides;

import org.apache.camel.main.Main;

/** Runs the routes and the properties of one guide, both in a folder of the class path with the guide's name. */
public final class RunGuide {
    private RunGuide() {
    }

    /** @param args the guide: {@code first-order}, {@code redmart} or {@code marketplace-ease} */
    public static void main(String[] args) throws Exception {
        if (args.length != 1 || RunGuide.class.getResource("/" + args[0] + "/application.properties") == null) {
            System.err.println("Name one guide: first-order, redmart or marketplace-ease");
            System.exit(2);
        }
        Main main = of(args[0]);
        main.run();
        System.exit(main.getExitCode());
    }

    static Main of(String guide) {
        Main main = new Main(RunGuide.class);
        main.setPropertyPlaceholderLocations("classpath:" + guide + "/application.properties");
        main.configure().setRoutesIncludePattern("classpath:" + guide + "/routes.camel.yaml");
        return main;
    }
}

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
package io.github.camellazada.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port of this machine for what starts later: an application to which the simulator pushes, or a second process of it.
 * <p>
 * Operating systems give ports from 32768 on to outgoing connections. A port from there may be taken again before the application
 * listens on it, so that its start fails now and then. The ports of this class lie below.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;
    /** Where this process goes on, so that it gets no port twice; processes begin at different places. */
    private static final AtomicInteger STEPS = new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private FreePort() {
    }

    /** A port on which nobody listens at present, other than those that this process was given last. */
    public static int next() {
        for (int tries = 0; tries < COUNT; tries++) {
            int port = FIRST + Math.floorMod(STEPS.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "No port from " + FIRST + " to " + (FIRST + COUNT - 1) + " is free on " + InetAddress.getLoopbackAddress());
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (BindException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
package io.github.camellazada.client.transport;

import io.github.camellazada.annotation.Internal;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/** Makes the Vert.x of a client to which the application hands none. */
@Internal
public final class OwnVertx {

    private OwnVertx() {
    }

    /** @param daemon whether a program may end while it is open */
    public static Vertx open(boolean daemon) {
        // it serves no files, so that it needs no cache of them on disk
        return Vertx.vertx(new VertxOptions().setUseDaemonThread(daemon).setFileSystemOptions(
                new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }
}

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
package io.github.camellazada.examples.tryton;

import io.github.camellazada.examples.support.Example;

/** Books orders and returns in Tryton and brings its stock to Lazada: Lazada itself if the environment has an app, else a demo. */
public final class TrytonErp {
    static final Example EXAMPLE = new Example("tryton", Wiring::new, TrytonRoutes.class);

    private TrytonErp() {
    }

    public static void main(String[] arguments) throws Exception {
        EXAMPLE.run(Demo::show);
    }
}

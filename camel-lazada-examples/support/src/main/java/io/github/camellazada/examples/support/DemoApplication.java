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
package io.github.camellazada.examples.support;

import java.util.Map;

import org.apache.camel.main.Main;

/** An application that a demo sets to a simulated Lazada. */
public interface DemoApplication {

    /** Name of its database and prefix of its settings. */
    String name();

    /** The application, not yet started, with settings that win over {@code application.properties}. */
    Main with(Map<String, String> settings);
}

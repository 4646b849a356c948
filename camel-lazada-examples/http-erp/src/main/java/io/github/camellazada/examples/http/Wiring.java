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
package io.github.camellazada.examples.http;

import io.github.camellazada.examples.support.ExampleDatabase;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;

/** Gives the routes the beans that they name. */
public class Wiring implements CamelConfiguration {
    @Override
    public void configure(CamelContext context) throws Exception {
        ExampleDatabase.open(context, "http-erp");
        context.getRegistry().bind("documents", new SaleDocument());
        context.getRegistry().bind("rejection", new Rejection());
    }
}

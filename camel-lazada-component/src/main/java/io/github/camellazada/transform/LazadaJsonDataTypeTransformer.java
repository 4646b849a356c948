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
package io.github.camellazada.transform;

import io.github.camellazada.annotation.Internal;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * Turns an event of the component, a typed record or a list of them into JSON text as its published schema describes it; text
 * and bytes stay as they are.
 */
@DataTypeTransformer(name = "lazada:application-json",
        description = "JSON of a Lazada event or of typed records, as the published schemas describe it")
@Internal
public class LazadaJsonDataTypeTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) {
        JsonBody.write(message);
    }
}

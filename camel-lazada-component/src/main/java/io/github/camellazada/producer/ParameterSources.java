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
package io.github.camellazada.producer;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.client.call.LazadaFile;
import io.github.camellazada.client.protocol.ParameterEncoder;
import org.apache.camel.Exchange;

/** Gathers the parameters of one call: those of the endpoint, over them those of the body, over them those of the headers. */
final class ParameterSources {
    private final OperationDescriptor operation;
    private final ParameterEncoder wire;
    private final SpooledFiles spooled;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, LazadaFile> files = new LinkedHashMap<>();

    ParameterSources(OperationDescriptor operation, LazadaCountry country, Exchange exchange) {
        this.operation = operation;
        this.wire = new ParameterEncoder(country);
        this.spooled = new SpooledFiles(exchange);
    }

    /** Adds parameters that win over all that were added before; one without a value changes nothing. */
    ParameterSources add(Map<String, ?> parameters, boolean textIsPath) {
        parameters.forEach((name, value) -> add(name, value, textIsPath));
        return this;
    }

    private void add(String name, Object value, boolean textIsPath) {
        ParameterDescriptor descriptor = operation.request().parameter(name).orElse(null);
        boolean file = descriptor == null ? SpooledFiles.isFile(value) : descriptor.isFile();
        if (file && value != null && !value.toString().isBlank()) {
            files.put(name, spooled.of(name, value, textIsPath));
        } else {
            String text = wire.of(name, value, descriptor);
            if (text != null) {
                texts.put(name, text);
            }
        }
    }

    RequestParameters gathered() {
        return new RequestParameters(texts, files);
    }
}

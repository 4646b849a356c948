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
package io.github.camellazada.client;

import java.util.Map;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaFile;

/** Calls for the tests. */
public final class TestCalls {
    public static final OperationDescriptor READ = operation("/order/get");
    public static final OperationDescriptor WRITE = operation("/order/fulfill/pack");
    public static final OperationDescriptor UPLOAD = operation("/image/upload");

    private TestCalls() {
    }

    public static OperationDescriptor operation(String path) {
        return OperationCatalog.get(OperationCatalog.byPath(path).orElseThrow());
    }

    public static LazadaCall get(Map<String, String> parameters) {
        return call(READ, "GET", parameters, Map.of());
    }

    public static LazadaCall post(Map<String, String> parameters) {
        return call(WRITE, "POST", parameters, Map.of());
    }

    public static LazadaCall call(OperationDescriptor operation, String method, Map<String, String> parameters,
            Map<String, LazadaFile> files) {
        return new LazadaCall(operation, method, LazadaCountry.SG, "1001", null, parameters, files);
    }
}

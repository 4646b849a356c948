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
package io.github.camellazada;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.ChainedClient;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The picture of the chain in the documentation of the architecture shows the chain that calls go through. */
class ChainPictureTest {
    private static final Path PAGE = Path.of("../docs/architecture.adoc");
    private static final String STEP = "([A-Z]\\w+) +([a-z]+) +[a-z].*";

    @Test
    void pictureShowsTheStepsInTheirOrder() throws Exception {
        List<String> picture = picture();

        assertThat(picture).isNotEmpty().containsExactlyElementsOf(
                steps().stream().map(step -> step.getClass().getSimpleName() + " in " + room(step)).toList());
    }

    private static List<String> picture() throws Exception {
        return Files.readAllLines(PAGE).stream().dropWhile(line -> !line.equals("[[chain]]")).skip(2)
                .takeWhile(line -> !line.equals("....")).filter(line -> line.matches(STEP))
                .map(line -> line.replaceFirst(STEP, "$1 in $2")).toList();
    }

    private static List<CallInterceptor> steps() throws Exception {
        OperationDescriptor pack = OperationCatalog.get(OperationCatalog.byPath("/order/fulfill/pack").orElseThrow());
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            LazadaComponent component = context.getComponent("lazada", LazadaComponent.class);
            component.getConfiguration().setAppKey("123456");
            component.getConfiguration().setAppSecret("secret");
            context.start();
            return ((ChainedClient) component.shared().client(component.getConfiguration(), pack)).interceptors();
        }
    }

    private static String room(CallInterceptor step) {
        String name = step.getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

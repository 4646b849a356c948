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
package io.github.camellazada.quarkus.deployment;

import java.io.PrintWriter;
import java.io.StringWriter;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.QuarkusUnitTest;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** An application that must not start, and what it has to say. */
final class BadStart {

    private BadStart() {
    }

    /** One with a push route fails with a message that holds all of these texts. */
    static QuarkusUnitTest saying(String... texts) {
        return of(Pushes.class, texts);
    }

    /** One with these routes does. */
    static QuarkusUnitTest of(Class<? extends RouteBuilder> routes, String... texts) {
        return new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(routes))
                .assertException(failure -> assertThat(printed(failure)).contains(texts));
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ApplicationScoped
    static class Pushes extends RouteBuilder {

        @Override
        public void configure() {
            from("lazada:push:trade-order-status").routeId("orders").stop();
        }
    }
}

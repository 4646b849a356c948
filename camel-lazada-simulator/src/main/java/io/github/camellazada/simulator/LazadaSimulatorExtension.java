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

import java.util.function.Supplier;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a simulator: one for the class where it is a static field with {@code @RegisterExtension} or named by
 * {@code @ExtendWith}, one for each test where it is an instance field. Tests take it as a parameter or from
 * {@link #simulator()}.
 */
public final class LazadaSimulatorExtension
        implements
            BeforeAllCallback,
            AfterAllCallback,
            BeforeEachCallback,
            AfterEachCallback,
            ParameterResolver {
    private final Supplier<LazadaSimulator> factory;
    private LazadaSimulator simulator;
    private String startedBy;

    /** A simulator with all defaults. */
    public LazadaSimulatorExtension() {
        this(() -> LazadaSimulator.builder().build());
    }

    /** A simulator as the test wants it, not yet started. */
    public LazadaSimulatorExtension(Supplier<LazadaSimulator> factory) {
        this.factory = factory;
    }

    /** The simulator that is running. */
    public LazadaSimulator simulator() {
        if (simulator == null) {
            throw new IllegalStateException(
                    "The simulator runs only during tests: annotate this field with @RegisterExtension");
        }
        return simulator;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        start(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LazadaSimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator();
    }

    private void start(ExtensionContext context) {
        if (simulator == null) {
            simulator = factory.get().start();
            startedBy = context.getUniqueId();
        }
    }

    /** Only what started the simulator stops it: a nested class must not end that of the class around it. */
    private void stop(ExtensionContext context) {
        if (simulator != null && context.getUniqueId().equals(startedBy)) {
            simulator.close();
            simulator = null;
        }
    }
}

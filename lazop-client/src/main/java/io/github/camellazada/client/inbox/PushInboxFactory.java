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
package io.github.camellazada.client.inbox;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

import io.github.camellazada.client.token.TokenCipher;

/**
 * Makes the inbox that the option {@code pushInbox} names in words, for a store that has a module of its own. It is found by
 * {@link java.util.ServiceLoader}.
 */
public interface PushInboxFactory {

    /** The factory of that kind among those on the class path. */
    static Optional<PushInboxFactory> find(String kind, ClassLoader loader) {
        return ServiceLoader.load(PushInboxFactory.class, loader).stream().map(ServiceLoader.Provider::get)
                .filter(factory -> factory.kind().equals(kind)).findFirst();
    }

    /** The word before the colon, such as {@code kafka}. */
    String kind();

    /**
     * Makes an inbox; does not wait for its store.
     *
     * @param  place                    what follows the colon, empty without one
     * @param  properties               gives the value of a property of the application, {@code null} where it has none
     * @param  cipher                   encrypts bodies at rest, {@code null} for none
     * @throws IllegalArgumentException if the place or a property cannot be used; the text quotes no value of a property
     */
    PushInbox create(String place, UnaryOperator<String> properties, TokenCipher cipher);
}

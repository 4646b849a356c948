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
package io.github.camellazada.client.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What became of the reading of one object.
 *
 * @param document the object with its parts; {@code null} where it is gone or could not be read
 * @param failure  why it could not be read; {@code null} otherwise
 */
record ReadObject(ObjectNode document, Throwable failure) {
    static final ReadObject GONE = new ReadObject(null, null);

    static ReadObject of(ObjectNode document) {
        return new ReadObject(document, null);
    }

    static ReadObject failed(Throwable failure) {
        return new ReadObject(null, failure);
    }

    boolean isGone() {
        return document == null && failure == null;
    }

    /** Without the document, which may hold a buyer's data. */
    @Override
    public String toString() {
        return "ReadObject[" + (failure == null ? document == null ? "gone" : "read" : failure) + "]";
    }
}

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
package io.github.camellazada.quarkus.it;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.github.camellazada.model.Received;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexReader;

/** The records that an application may write as JSON and read again. */
final class TypedRecords {
    private static final String PACKAGE = Received.class.getPackageName();

    private TypedRecords() {
    }

    static List<Class<?>> all() throws IOException {
        List<Class<?>> records = new ArrayList<>();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (URL url : Collections.list(loader.getResources("META-INF/jandex.idx"))) {
            try (InputStream in = url.openStream()) {
                for (ClassInfo type : new IndexReader(in).read().getKnownClasses()) {
                    if (type.isRecord() && PACKAGE.equals(type.name().packagePrefix())
                            && !type.name().toString().equals(Received.class.getName())) {
                        records.add(load(loader, type.name().toString()));
                    }
                }
            }
        }
        return records;
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

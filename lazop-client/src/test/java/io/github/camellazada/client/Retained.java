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

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Counts what an object of this project keeps in maps and collections, wherever below it they are. */
public final class Retained {
    private static final String OWN = "io.github.camellazada";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long entries;

    private Retained() {
    }

    public static long entriesOf(Object... roots) {
        Retained retained = new Retained();
        for (Object root : roots) {
            retained.look(root);
        }
        return retained.entries;
    }

    private void look(Object object) {
        if (object instanceof Map<?, ?> map) {
            entries += map.size();
            map.values().forEach(this::look);
        } else if (object instanceof Collection<?> all) {
            entries += all.size();
            all.forEach(this::look);
        } else if (object != null && object.getClass().getName().startsWith(OWN) && !(object instanceof Enum)
                && seen.add(object)) {
            for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    follow(object, field);
                }
            }
        }
    }

    private void follow(Object object, Field field) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
            try {
                field.setAccessible(true);
                look(field.get(object));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

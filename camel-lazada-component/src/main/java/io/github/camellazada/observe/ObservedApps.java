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
package io.github.camellazada.observe;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.camel.CamelContext;

/** The component instances of a Camel context, for whoever shows how they are. */
public final class ObservedApps {
    private static final Lock CREATION = new ReentrantLock();

    private final List<ObservedApp> apps = new CopyOnWriteArrayList<>();

    private ObservedApps() {
    }

    /** Those of that context. */
    public static ObservedApps of(CamelContext context) {
        CREATION.lock();
        try {
            ObservedApps apps = context.getCamelContextExtension().getContextPlugin(ObservedApps.class);
            if (apps == null) {
                apps = new ObservedApps();
                context.getCamelContextExtension().addContextPlugin(ObservedApps.class, apps);
            }
            return apps;
        } finally {
            CREATION.unlock();
        }
    }

    public void add(ObservedApp app) {
        apps.add(app);
    }

    public void remove(ObservedApp app) {
        apps.remove(app);
    }

    public List<ObservedApp> all() {
        return List.copyOf(apps);
    }
}

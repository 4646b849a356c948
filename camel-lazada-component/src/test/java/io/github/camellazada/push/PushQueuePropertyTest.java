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
package io.github.camellazada.push;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.camellazada.push.event.PushEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static io.github.camellazada.push.PushQueueTest.order;
import static org.assertj.core.api.Assertions.assertThat;

class PushQueuePropertyTest {

    @Property(tries = 300)
    void whateverEndsFirstEachOrderKeepsItsOrder(@ForAll @Size(max = 40) List<@IntRange(max = 4) Integer> orders,
            @ForAll @Size(40) List<@IntRange(max = 1000) Integer> picks) {
        Deque<Runnable> scheduled = new ArrayDeque<>();
        List<PushEvent> started = new ArrayList<>();
        Map<PushEvent, Consumer<Throwable>> running = new LinkedHashMap<>();
        PushQueue<PushEvent> queue = new PushQueue<>(100, scheduled::add, PushQueueTest::object, (event, done) -> {
            started.add(event);
            running.put(event, done);
        });
        Map<String, List<PushEvent>> offered = new HashMap<>();
        for (int i = 0; i < orders.size(); i++) {
            PushEvent event = order(orders.get(i), "step" + i);
            offered.computeIfAbsent(event.key().object(), object -> new ArrayList<>()).add(event);
            queue.offer(event, failure -> assertThat(failure).isNull());
        }
        for (int i = 0; i < orders.size(); i++) {
            while (!scheduled.isEmpty()) {
                scheduled.poll().run();
            }
            List<PushEvent> candidates = new ArrayList<>(running.keySet());
            PushEvent ended = candidates.get(picks.get(i) % candidates.size());
            running.remove(ended).accept(null);
        }
        Map<String, List<PushEvent>> ran = new HashMap<>();
        started.forEach(event -> ran.computeIfAbsent(event.key().object(), object -> new ArrayList<>()).add(event));

        assertThat(ran).isEqualTo(offered);
        assertThat(queue.size()).isZero();
    }
}

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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.push.event.PushAnswer;

/** Who receives which pushes of an app at one path: each of them one receiver, since a push is answered once. */
@Internal
public final class PushReceivers {
    private final String appKey;
    private final String path;
    private final Map<PushSubscription, PushReceiver> receivers = new ConcurrentHashMap<>();
    private volatile int maxPushSize;

    public PushReceivers(String appKey, String path) {
        this.appKey = appKey;
        this.path = path;
    }

    public void claim(PushReceiver receiver) {
        receiver.claims().forEach(claim -> refuseSecond(claim, receiver));
        receiver.claims().forEach(claim -> receivers.put(claim, receiver));
        takeTheLargest();
    }

    /** Returns whether nobody claims anything any more. */
    public boolean release(PushReceiver receiver) {
        receiver.claims().forEach(claim -> receivers.remove(claim, receiver));
        takeTheLargest();
        return receivers.isEmpty();
    }

    /** Who receives pushes of that type, and not those that nobody else receives. */
    public Optional<PushReceiver> of(int messageType) {
        return Optional.ofNullable(receivers.get(new PushSubscription(messageType)));
    }

    /** The message types that some of them name. */
    public Set<Integer> named() {
        return receivers.keySet().stream().map(PushSubscription::messageType).filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Who receives what nobody else does. */
    public Optional<PushReceiver> ofTheRest() {
        return Optional.ofNullable(receivers.get(PushSubscription.THE_REST));
    }

    /** Each of them once. */
    public List<PushReceiver> all() {
        return receivers.values().stream().distinct().toList();
    }

    /** Keeps a body that is no push, with the first of them that can. */
    public Optional<CompletionStage<PushAnswer>> keepUnreadable(byte[] body, String reason) {
        return receivers.values().stream().filter(PushReceiver::isReady)
                .flatMap(receiver -> receiver.keepUnreadable(body, reason).stream()).findFirst();
    }

    public Optional<PushReceiver> any() {
        return receivers.values().stream().findFirst();
    }

    /** Bytes of the largest push that one of them takes. */
    public int maxPushSize() {
        return maxPushSize;
    }

    private void refuseSecond(PushSubscription claim, PushReceiver receiver) {
        PushReceiver other = receivers.get(claim);
        // a route that starts again comes with a new consumer
        if (other != null && other != receiver && !Objects.equals(other.getRouteId(), receiver.getRouteId())) {
            throw new IllegalStateException("Two consumers cannot both receive " + claim + " of app " + appKey + " at " + path
                    + ", because a push is answered once: route " + receiver.getRouteId() + " comes second to route "
                    + other.getRouteId()
                    + ". Let one of them receive it and hand it on, for example with multicast. A second route of a stream may poll"
                    + " alone: set streamPush=false (in a Kamelet mode=poll) and a watermarkName on it");
        }
    }

    private void takeTheLargest() {
        maxPushSize = receivers.values().stream().mapToInt(PushReceiver::maxPushSize).max().orElse(0);
    }
}

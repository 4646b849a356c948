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
package io.github.camellazada.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camellazada.simulator.gateway.ReceivedRequest;

/**
 * A time during which Lazada refuses with one code.
 *
 * @param from  when it may begin
 * @param code  the code
 * @param ends  how long it lasts at most
 * @param probe how often one may ask whether it is over, in each country, or {@code null} where its text says when
 */
record Ban(Instant from, String code, Duration ends, Duration probe) {

    private boolean covers(ReceivedRequest request) {
        return code.equals(request.code()) && !request.at().isBefore(from) && request.at().isBefore(from.plus(ends));
    }

    /**
     * The refusals that no client can avoid: of each country, where it has to find out for itself, those that came at the
     * moment of the first one, when nobody could know, and one for each time that it may ask again.
     */
    long unavoidable(List<ReceivedRequest> requests) {
        Map<String, List<ReceivedRequest>> refused = requests.stream().filter(this::covers)
                .collect(Collectors.groupingBy(request -> probe == null ? "" : request.site()));
        return refused.values().stream().mapToLong(this::unavoidableInOnePlace).sum();
    }

    private long unavoidableInOnePlace(List<ReceivedRequest> refused) {
        Instant first = refused.get(0).at();
        long atOnce = refused.stream().filter(request -> request.at().equals(first)).count();
        long later = probe == null ? 0 : Duration.between(first, from.plus(ends)).dividedBy(probe);
        return Math.min(refused.size(), atOnce + later);
    }
}

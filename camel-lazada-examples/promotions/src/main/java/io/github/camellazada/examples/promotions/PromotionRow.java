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
package io.github.camellazada.examples.promotions;

import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.WorkTable;

/**
 * How a promotion is to be.
 *
 * @param id         number of the row
 * @param file       file that it came from
 * @param line       its line
 * @param seller     seller id
 * @param country    two-letter code of the country
 * @param kind       kind of promotion
 * @param name       its name, by which it is found again
 * @param active     whether it is to be active, or suspended
 * @param skus       SKUs that are to take part, by the seller's codes; {@code null} if the file does not say
 * @param parameters what Lazada is told of it
 * @param attempts   how often it was tried
 */
public record PromotionRow(long id, String file, long line, String seller, String country, PromotionKind kind, String name,
        boolean active, List<String> skus, Map<String, Object> parameters, int attempts) implements WorkTable.Row {
}

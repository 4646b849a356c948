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

import io.github.camellazada.catalog.LazadaCountry;

/**
 * What the id of an object is unique in: one seller on one site, in one stream of one app.
 *
 * @param appKey  key of the app
 * @param stream  name of the stream, such as {@code orders}
 * @param seller  id of the seller
 * @param country site of the seller
 */
public record StreamScope(String appKey, String stream, String seller, LazadaCountry country) {
}

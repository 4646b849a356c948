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
/**
 * The LazOP client, without any Camel type. {@code LazopClient.builder()} builds a {@code LazadaApi}, which calls operations by name.
 * A call goes through a chain of interceptors, which {@code LazopClient} lists:
 * <pre>{@code
 * LazadaApi -> SellerCalls (name and parameters become a LazadaCall) -> LazopClient
 * LazopClient -> observe, sequence, retry, rate limit, reconcile, doubt, token, stamp, transport
 * }</pre>
 * The last step signs ({@code RequestFactory}, {@code LazopSigner}), sends ({@code LazadaTransport}), decodes
 * ({@code ResponseDecoder}) and classifies ({@code ErrorClassifier}).
 * {@code LazadaCall} is what is asked and stays the same from attempt to attempt; {@code LazadaAnswer} is what came of it.
 */
package io.github.camellazada.client;

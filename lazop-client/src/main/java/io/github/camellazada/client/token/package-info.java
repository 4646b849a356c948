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
 * Access tokens: where they are kept, and who refreshes them when.
 * <pre>{@code
 * TokenInterceptor -> RefreshingAccessTokens -> TokenRefresher (single-flight) -> lease in the store -> TokenCalls -> LazadaClient
 * TokenRefreshScheduler -> RefreshingAccessTokens, for sellers whom no call asks for
 * SellerAuthorizations -> TokenCalls -> store, for sellers who authorize the app
 * }</pre>
 * {@code LazadaTokenStore} is what every store does. A {@code SharedTokenStore} also lets one process at a time refresh;
 * {@code UnsharedTokenStore} adds that within a process. {@code BoundedTokenStore} stands before each store, so that none of them
 * holds a call for good.
 */
package io.github.camellazada.client.token;

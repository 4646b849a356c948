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
package io.github.camellazada.client.protocol;

/** What an error code asks of the caller. */
public enum ErrorKind {
    /** Refused because of a rate limit: wait, then send again. */
    THROTTLED,
    /** Switched off for the length of a campaign. */
    FROZEN,
    /** App, secret, token, permission or the seller's state is in the way. */
    AUTHORIZATION,
    /** The request itself is at fault. */
    REQUEST,
    /** A clock or a path is at fault, not what is asked. */
    SETUP,
    /** Another change of the same object is under way; nothing was changed. */
    CONCURRENCY,
    /** Lazada could not do it and says so; nothing was changed. */
    UNAVAILABLE,
    /** A service behind the gateway broke off: a write may have been carried out. */
    UNFINISHED
}

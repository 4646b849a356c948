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
package io.github.camellazada.jdbc;

/**
 * The routes of all processes that share rows, and one subscription of them.
 *
 * @param appKey   the app
 * @param name     name of their topics
 * @param owner    the subscription: a route that is started again is another owner, so that its predecessor, which ends late,
 *                 gives up no lane of its
 */
record InboxConsumer(String appKey, String name, String owner) {
}

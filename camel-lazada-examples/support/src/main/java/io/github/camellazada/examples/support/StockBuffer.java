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
package io.github.camellazada.examples.support;

/**
 * A share of each stock level that is not sold at Lazada, since other channels sell the same pieces.
 *
 * @param percent the share, from 0 to 100; what is kept back is rounded up
 */
public record StockBuffer(int percent) {
    private static final int ALL = 100;

    public StockBuffer {
        if (percent < 0 || percent > ALL) {
            throw new IllegalArgumentException("The setting stock.buffer-percent is " + percent
                    + ", but only a share from 0 to 100 can be kept back. Set it in application.properties.");
        }
    }

    /** What of a level is left to be sold. */
    public long leaves(long level) {
        return level * (ALL - percent) / ALL;
    }
}

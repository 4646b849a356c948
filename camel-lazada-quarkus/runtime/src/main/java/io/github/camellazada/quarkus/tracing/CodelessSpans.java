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
package io.github.camellazada.quarkus.tracing;

import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Takes the one-time code of an authorization out of the span that Quarkus makes of the browser's request. */
@Singleton
public class CodelessSpans implements SpanProcessor {
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final Pattern CODE = Pattern.compile("(^|&)code=[^&]*");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        String query = span.getAttribute(QUERY);
        if (query != null && CODE.matcher(query).find()) {
            span.setAttribute(QUERY, CODE.matcher(query).replaceAll("$1code=REDACTED"));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // the span went out without the code already
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}

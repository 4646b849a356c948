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
package io.github.camellazada;

import java.util.regex.Pattern;

import org.apache.camel.CamelContext;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.spi.CamelLogger;
import org.apache.camel.support.LoggingExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a failed route in one line, and its trace at DEBUG: while an ERP is away, the route fails for each change, and the
 * traces would fill the log. A failure that quotes the body has neither its text nor its trace in the log.
 */
public final class OneLineFailures extends CamelLogger {
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private final Logger log;

    private OneLineFailures(Logger log) {
        super(log, LoggingLevel.WARN);
        this.log = log;
    }

    /**
     * The exception handler of a consumer for which the user has chosen none. Bound to the registry, it is one for consumers
     * of other components: {@code timer:report?exceptionHandler=#oneLine}.
     *
     * @param owner names the logger
     */
    public static LoggingExceptionHandler handler(CamelContext context, Class<?> owner) {
        return new LoggingExceptionHandler(context, new OneLineFailures(LoggerFactory.getLogger(owner)));
    }

    @Override
    public void log(String message, Throwable exception) {
        if (!quotesTheBody(exception)) {
            log(BREAK.matcher(message).replaceAll(" "));
            log.debug("The trace of the last failure", exception);
        } else {
            String text = exception.getMessage();
            String line = text == null ? message : message.replace(text, "the text is left out, since it quotes the body");
            log(BREAK.matcher(line).replaceAll(" "));
        }
    }

    /** Camel's own texts about conversions do, and a body has data of a buyer. */
    private static boolean quotesTheBody(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidPayloadException || cause instanceof TypeConversionException
                    || cause instanceof NoTypeConversionAvailableException) {
                return true;
            }
        }
        return false;
    }
}

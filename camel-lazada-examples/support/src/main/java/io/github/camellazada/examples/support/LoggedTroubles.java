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

import java.io.StringWriter;
import java.util.List;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** The warnings and errors that an application logs meanwhile, for a test. */
public final class LoggedTroubles implements AutoCloseable {
    private static final String NAME = "troubles";

    private final StringWriter logged = new StringWriter();
    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
    private final LoggerConfig root = context.getConfiguration().getRootLogger();

    public LoggedTroubles() {
        WriterAppender appender = WriterAppender.newBuilder().setName(NAME).setTarget(logged)
                .setLayout(PatternLayout.newBuilder().withPattern("%p %m%n%xEx").build()).build();
        appender.start();
        root.addAppender(appender, Level.WARN, null);
        context.updateLoggers();
    }

    /** The lines so far, those of traces as well. */
    public List<String> lines() {
        return logged.toString().lines().toList();
    }

    @Override
    public void close() {
        root.removeAppender(NAME);
        context.updateLoggers();
    }
}

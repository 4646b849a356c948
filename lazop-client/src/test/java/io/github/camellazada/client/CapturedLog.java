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
package io.github.camellazada.client;

import java.io.StringWriter;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** What is logged while it is open: everything by anybody, unless told otherwise. */
public final class CapturedLog implements AutoCloseable {
    private static final String OURS = "io.github.camellazada";

    private final StringWriter text = new StringWriter();
    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
    private final LoggerConfig root = context.getConfiguration().getRootLogger();
    private final Level before = root.getLevel();
    private final WriterAppender appender = WriterAppender.newBuilder().setName("captured").setTarget(text)
            .setLayout(PatternLayout.newBuilder().withPattern("%c %p %m%n%xEx").build()).build();

    public CapturedLog() {
        this(Level.ALL);
    }

    /** Takes everything of this project, and of everybody else what is logged at that level. */
    public CapturedLog(Level others) {
        this(Level.ALL, others);
    }

    /** Takes of this project, and of everybody else, what is logged at these levels. */
    public CapturedLog(Level ours, Level others) {
        appender.start();
        root.addAppender(appender, Level.ALL, null);
        root.setLevel(others);
        context.getConfiguration().addLogger(OURS, new LoggerConfig(OURS, ours, true));
        context.updateLoggers();
    }

    public String text() {
        return text.toString();
    }

    @Override
    public void close() {
        root.removeAppender("captured");
        root.setLevel(before);
        context.getConfiguration().removeLogger(OURS);
        context.updateLoggers();
    }
}

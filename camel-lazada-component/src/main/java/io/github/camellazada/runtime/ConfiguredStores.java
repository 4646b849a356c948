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
package io.github.camellazada.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import io.github.camellazada.client.freeze.HeldWriteStore;
import io.github.camellazada.client.freeze.MemoryHeldWriteStore;
import io.github.camellazada.client.inbox.MemoryPushInbox;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.inbox.PushInboxFactory;
import io.github.camellazada.client.poll.MemoryWatermarkStore;
import io.github.camellazada.client.poll.WatermarkStore;
import io.github.camellazada.client.ratelimit.RateLimitStore;
import io.github.camellazada.client.reconcile.MemoryUnconfirmedWriteStore;
import io.github.camellazada.client.reconcile.UnconfirmedWriteStore;
import io.github.camellazada.client.stream.MemoryVersionStore;
import io.github.camellazada.client.stream.VersionStore;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.token.FileTokenStore;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.client.upload.FolderUploadStore;
import io.github.camellazada.client.upload.MemoryUploadStore;
import io.github.camellazada.client.upload.UploadStore;
import io.github.camellazada.jdbc.JdbcHeldWriteStore;
import io.github.camellazada.jdbc.JdbcPushInbox;
import io.github.camellazada.jdbc.JdbcRateLimitStore;
import io.github.camellazada.jdbc.JdbcTokenStore;
import io.github.camellazada.jdbc.JdbcUnconfirmedWriteStore;
import io.github.camellazada.jdbc.JdbcVersionStore;
import io.github.camellazada.jdbc.JdbcWatermarkStore;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.TypeConverterSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the store that an option names in words, wherever options are written: {@code memory}, {@code jdbc:} with the name of a
 * {@code DataSource}, or {@code file:} with a path. Options that say the same share one store.
 */
public final class ConfiguredStores extends TypeConverterSupport {
    private static final List<Class<?>> TYPES = List.of(LazadaTokenStore.class, HeldWriteStore.class,
            UnconfirmedWriteStore.class,
            RateLimitStore.class, PushInbox.class, VersionStore.class, WatermarkStore.class, UploadStore.class);
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredStores.class);
    private static final String KEY = "LAZADA_TOKEN_KEY";
    private static final int THREADS = 4;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Object> made = new ConcurrentHashMap<>();
    private final CamelContext context;
    private final NamedDataSources sources;
    private Executor executor;

    private ConfiguredStores(CamelContext context) {
        this.context = context;
        this.sources = new NamedDataSources(context.getRegistry());
    }

    /** Lets the context read the options of all components of it. */
    public static void register(CamelContext context) {
        TypeConverterRegistry registry = context.getTypeConverterRegistry();
        if (registry.lookup(LazadaTokenStore.class, String.class) == null) {
            ConfiguredStores stores = new ConfiguredStores(context);
            TYPES.forEach(type -> registry.addTypeConverter(type, String.class, stores));
        }
    }

    @Override
    public <T> T convertTo(Class<T> type, Exchange exchange, Object value) {
        lock.lock();
        try {
            return type.cast(made.computeIfAbsent(type.getName() + " " + value, key -> make(type, value.toString().strip())));
        } catch (RuntimeException e) {
            // Camel's own message has the value without the reason; with auto-configuration-fail-fast=false it has none
            StoreRefusals.log(type, e);
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private Object make(Class<?> type, String text) {
        String kind = text.replaceFirst("(?s):.*", "");
        String place = text.substring(Math.min(text.length(), kind.length() + 1));
        Object store = switch (kind) {
            case "memory" -> place.isEmpty() ? memory(type) : null;
            case "file" -> place.isEmpty() ? null : file(type, Path.of(place));
            case "jdbc" -> type == UploadStore.class ? null : jdbc(type, text, sources.find(place));
            default -> type == PushInbox.class ? inboxOfAModule(kind, place) : null;
        };
        if (store == null) {
            throw new IllegalArgumentException((text.isEmpty()
                    ? "The name of the " + type.getSimpleName() + " is empty. Remove the option, or write "
                    : "'" + shown(text) + "' names no " + type.getSimpleName() + ". Write ")
                    + (type == UploadStore.class
                            ? "file:PATH with the path of a folder"
                            : "jdbc:NAME with the name of a DataSource in the registry")
                    + (type == LazadaTokenStore.class ? ", file:PATH" : "")
                    + (type == PushInbox.class ? ", kafka:BROKERS (with camel-lazada-kafka)" : "")
                    + (type == RateLimitStore.class ? "" : ", memory") + ", or #NAME for a bean of your own");
        }
        return store;
    }

    /** A URL may have a password. */
    private static String shown(String text) {
        return text.replaceFirst("(?s)//.*", "//...");
    }

    private PushInbox inboxOfAModule(String kind, String place) {
        String key = key();
        return PushInboxFactory.find(kind, context.getApplicationContextClassLoader())
                .map(factory -> factory.create(place, this::property, key == null ? null : TokenCipher.ofBase64(key)))
                .orElse(null);
    }

    private Object memory(Class<?> type) {
        if (type == PushInbox.class) {
            return new MemoryPushInbox(DelayTimer.ofTheJdk(executor()), Clock.systemUTC());
        }
        if (type == LazadaTokenStore.class) {
            return new MemoryTokenStore();
        }
        if (type == VersionStore.class) {
            return new MemoryVersionStore();
        }
        if (type == UploadStore.class) {
            return new MemoryUploadStore();
        }
        if (type == HeldWriteStore.class) {
            return new MemoryHeldWriteStore();
        }
        if (type == WatermarkStore.class) {
            return new MemoryWatermarkStore();
        }
        return type == UnconfirmedWriteStore.class ? new MemoryUnconfirmedWriteStore() : null;
    }

    private Object file(Class<?> type, Path file) {
        if (type != LazadaTokenStore.class) {
            return type == UploadStore.class ? new FolderUploadStore(file) : null;
        }
        String key = key();
        if (key == null) {
            throw new IllegalArgumentException(
                    "The file " + file + " keeps sellers' tokens encrypted, and no key is set. Set the environment variable or "
                            + "property " + KEY + " to 32 bytes in Base64: openssl rand -base64 32");
        }
        return new FileTokenStore(file, TokenCipher.ofBase64(key), executor());
    }

    private Object jdbc(Class<?> type, String text, DataSource source) {
        if (type == LazadaTokenStore.class) {
            TokenCipher cipher = cipher();
            if (cipher == null && Production.is(context)) {
                LOG.warn(
                        "The token store {} keeps the tokens of sellers readable, since {} is not set: whoever reads the table can"
                                + " act for the sellers. Set the environment variable or property {} to 32 bytes in Base64: openssl rand"
                                + " -base64 32",
                        text, KEY, KEY);
            }
            JdbcTokenStore store = new JdbcTokenStore(source, cipher, executor());
            StoreTables.await(text, store.createTables());
            return store;
        }
        if (type == HeldWriteStore.class) {
            JdbcHeldWriteStore store = new JdbcHeldWriteStore(source, executor());
            StoreTables.await(text, store.createTables());
            return store;
        }
        if (type == UnconfirmedWriteStore.class) {
            JdbcUnconfirmedWriteStore store = new JdbcUnconfirmedWriteStore(source, executor());
            StoreTables.await(text, store.createTables());
            return store;
        }
        if (type == PushInbox.class) {
            JdbcPushInbox inbox = new JdbcPushInbox(source, cipher(), inboxThreads());
            StoreTables.await(text, inbox.createTables());
            return inbox;
        }
        if (type == VersionStore.class) {
            JdbcVersionStore store = new JdbcVersionStore(source, executor());
            StoreTables.await(text, store.createTables());
            return store;
        }
        if (type == WatermarkStore.class) {
            JdbcWatermarkStore store = new JdbcWatermarkStore(source, executor());
            StoreTables.await(text, store.createTables());
            return store;
        }
        JdbcRateLimitStore store = new JdbcRateLimitStore(source, executor());
        StoreTables.await(text, store.createTables());
        return store;
    }

    private String key() {
        return property(KEY);
    }

    private String property(String name) {
        String value = context.resolvePropertyPlaceholders("{{" + name + ":}}");
        return value == null || value.isBlank() ? null : value;
    }

    private TokenCipher cipher() {
        String key = key();
        return key == null ? null : TokenCipher.ofBase64(key);
    }

    /** Of its own, since pushes must not wait for tokens; the inbox bounds how many it uses. */
    private Executor inboxThreads() {
        return context.getExecutorServiceManager().newCachedThreadPool(this, "LazadaInbox");
    }

    private Executor executor() {
        if (executor == null) {
            executor = new BoundedExecutor(context.getExecutorServiceManager().newCachedThreadPool(this, "LazadaStores"),
                    THREADS, Integer.MAX_VALUE - THREADS);
        }
        return executor;
    }
}

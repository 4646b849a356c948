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
package io.github.camellazada.client.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import io.github.camellazada.client.store.StoreDeadline;

/**
 * Keeps tokens in one encrypted file that the processes of one machine may share. Each change replaces the file in one step;
 * a lock beside it ({@code .lock}) lets one process at a time at it. For some hundred sellers; beyond that, use a database.
 */
public final class FileTokenStore implements SharedTokenStore {
    private static final String PLACE = "lazada tokens";
    private static final long AGAIN_NANOS = 5_000_000;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    // a file lock belongs to the process, so that threads need a lock of their own
    private static final Map<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();

    private final Path file;
    private final TokenCipher cipher;
    private final Executor executor;
    private final Clock clock;
    private final ReentrantLock lock;

    /**
     * @param file     where the tokens are kept; its folder must exist
     * @param cipher   encrypts the file
     * @param executor runs the reading and writing, which may block
     */
    public FileTokenStore(Path file, TokenCipher cipher, Executor executor) {
        this(file, cipher, executor, Clock.systemUTC());
    }

    /** @param clock measures leases and the time to agree; one for all processes that share the file */
    public FileTokenStore(Path file, TokenCipher cipher, Executor executor, Clock clock) {
        this.file = file.toAbsolutePath().normalize();
        this.cipher = cipher;
        this.executor = executor;
        this.clock = clock;
        this.lock = IN_PROCESS.computeIfAbsent(this.file, path -> new ReentrantLock());
    }

    @Override
    public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
        return run(book -> book.load(key), false);
    }

    @Override
    public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
        return run(book -> {
            book.save(key, token);
            return null;
        }, true);
    }

    @Override
    public CompletionStage<List<TokenKey>> ending(EndingTokens which) {
        return run(book -> book.ending(which), false);
    }

    @Override
    public CompletionStage<List<TokenKey>> keys(String appKey, TokenKey after, int limit) {
        return run(book -> book.keys(appKey, after, limit), false);
    }

    @Override
    public CompletionStage<Optional<TokenLease>> lease(TokenKey key, Duration duration) {
        return run(book -> book.lease(key, duration, clock.instant()), true);
    }

    @Override
    public CompletionStage<Boolean> save(TokenKey key, LazadaToken token, TokenLease lease) {
        return run(book -> book.save(key, token, lease), true);
    }

    @Override
    public CompletionStage<Boolean> replace(TokenKey key, LazadaToken old, LazadaToken next) {
        return run(book -> book.replace(key, old, next), true);
    }

    @Override
    public CompletionStage<Void> release(TokenKey key, TokenLease lease) {
        return run(book -> {
            book.release(key, lease);
            return null;
        }, true);
    }

    @Override
    public CompletionStage<Void> keepState(String state, Duration duration) {
        return run(book -> {
            book.keepState(state, clock.instant().plus(duration), clock.instant());
            return null;
        }, true);
    }

    @Override
    public CompletionStage<Boolean> takeState(String state) {
        return run(book -> book.takeState(state, clock.instant()), true);
    }

    private <T> CompletionStage<T> run(Function<TokenFile, T> action, boolean write) {
        return CompletableFuture.supplyAsync(() -> {
            lock.lock();
            try (FileChannel channel = FileChannel.open(beside(".lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), permissions());
                    FileLock held = alone(channel)) {
                TokenFile book = read();
                T result = action.apply(book);
                if (write && held.isValid()) {
                    write(book);
                }
                return result;
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The file of the tokens, " + file + ", cannot be read or written; its folder must"
                                + " exist and belong to the user that runs this process",
                        e);
            } finally {
                lock.unlock();
            }
        }, executor);
    }

    /** Java refuses a file that another class loader of this process has locked, such as that of a second web application. */
    private static FileLock alone(FileChannel channel) throws IOException {
        long end = System.nanoTime() + StoreDeadline.LONGEST.toNanos();
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                    throw new IOException("Another application in this process holds its lock", e);
                }
                LockSupport.parkNanos(AGAIN_NANOS);
            }
        }
    }

    private TokenFile read() throws IOException {
        try {
            return TokenJson.readBook(cipher.decrypt(Files.readAllBytes(file), PLACE));
        } catch (NoSuchFileException e) {
            return new TokenFile(); // nobody has authorized the app yet
        }
    }

    private void write(TokenFile book) throws IOException {
        Path next = beside(".new");
        Files.deleteIfExists(next);
        try (FileChannel channel = FileChannel.open(next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                permissions())) {
            ByteBuffer content = ByteBuffer.wrap(cipher.encrypt(TokenJson.write(book), PLACE));
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private FileAttribute<?>[] permissions() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}

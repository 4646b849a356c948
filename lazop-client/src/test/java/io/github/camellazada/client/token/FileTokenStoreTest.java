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
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileTokenStoreTest extends TokenStoreContract {
    private static final byte[] OLD_KEY = key(1);
    private static final byte[] NEW_KEY = key(2);
    private static final TokenKey SELLER = new TokenKey("123456", "1001", "sg");
    private static final LazadaToken TOKEN = new LazadaToken("accessSecret", Instant.MAX, "refreshSecret", Instant.MAX);

    @TempDir
    private Path folder;

    @Override
    protected SharedTokenStore store() {
        return store(new TokenCipher(OLD_KEY));
    }

    @Test
    void theFileIsEncryptedAndBelongsToItsOwnerAlone() throws IOException {
        store().save(SELLER, TOKEN).toCompletableFuture().join();

        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
                .doesNotContain("accessSecret", "refreshSecret", "1001");
        try (var files = Files.list(folder)) {
            assertThat(files).extracting(path -> path.getFileName().toString()).containsExactlyInAnyOrder("tokens",
                    "tokens.lock");
        }
    }

    @Test
    void aSecondApplicationInThisProcessMayHoldTheFileForAWhile() throws Exception {
        store().save(SELLER, TOKEN).toCompletableFuture().join();
        // as a class of another class loader does, which knows nothing of the locks of this one
        try (FileChannel channel = FileChannel.open(folder.resolve("tokens.lock"), StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            CompletableFuture<Optional<LazadaToken>> loaded = store().load(SELLER).toCompletableFuture();
            assertThatThrownBy(() -> loaded.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            held.release();
            assertThat(loaded.get(10, TimeUnit.SECONDS)).contains(TOKEN);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadTheFile() throws IOException {
        store().save(SELLER, TOKEN).toCompletableFuture().join();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    @Test
    void aKeyIsChangedByPuttingTheNewOneFirst() {
        store().save(SELLER, TOKEN).toCompletableFuture().join();
        FileTokenStore both = store(new TokenCipher(NEW_KEY, OLD_KEY));
        assertThat(both.load(SELLER).toCompletableFuture().join()).contains(TOKEN);

        both.save(SELLER, TOKEN).toCompletableFuture().join();

        assertThat(store(new TokenCipher(NEW_KEY)).load(SELLER).toCompletableFuture().join()).contains(TOKEN);
        assertThatThrownBy(() -> store().load(SELLER).toCompletableFuture().join()).isInstanceOf(CompletionException.class)
                .hasMessageContaining("No given key decrypts the stored tokens");
    }

    @Test
    void aFileThatWasChangedIsNotTrusted() throws IOException {
        store().save(SELLER, TOKEN).toCompletableFuture().join();
        byte[] content = Files.readAllBytes(file());
        content[content.length - 1] ^= 1;
        Files.write(file(), content);

        assertThatThrownBy(() -> store().load(SELLER).toCompletableFuture().join()).hasMessageContaining("cannot be trusted");
    }

    @Test
    void severalKeysFitIntoOneVariable() {
        String old = Base64.getEncoder().encodeToString(OLD_KEY);
        String other = Base64.getEncoder().encodeToString("another key, of 32 bytes as well".getBytes(StandardCharsets.UTF_8));
        byte[] before = TokenCipher.ofBase64(old).encrypt(new byte[]{42}, "here");

        assertThat(TokenCipher.ofBase64(other + ", " + old).decrypt(before, "here")).containsExactly(42);
        byte[] after = TokenCipher.ofBase64(other + "," + old).encrypt(new byte[]{43}, "here");
        assertThat(TokenCipher.ofBase64(other).decrypt(after, "here")).containsExactly(43);
        assertThatThrownBy(() -> TokenCipher.ofBase64(other + ",")).hasMessageContaining("has 0 bytes");
    }

    @Test
    void aKeyOfTheWrongSizeIsRefusedWithoutBeingQuoted() {
        String tooShort = Base64.getEncoder().encodeToString("sixteen bytes!!!".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> TokenCipher.ofBase64(tooShort)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 bytes").hasMessageContaining("openssl").hasMessageNotContaining("sixteen");
        assertThatThrownBy(() -> TokenCipher.ofBase64("no base64 at all!")).hasMessageNotContaining("all!").hasNoCause();
    }

    @Test
    void leasesAndStatesEndByTheClockOfTheStore() {
        endsByItsClock(clock -> new FileTokenStore(file(), new TokenCipher(OLD_KEY), Runnable::run, clock));
    }

    private FileTokenStore store(TokenCipher cipher) {
        return new FileTokenStore(file(), cipher, ForkJoinPool.commonPool());
    }

    private Path file() {
        return folder.resolve("tokens");
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}

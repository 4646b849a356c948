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

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

import io.vertx.core.Vertx;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class RouteThreadsTest {
    private final CamelContext context = new DefaultCamelContext();

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    @Test
    void tasksThatWaitForOneAnotherEachHaveAThread() throws Exception {
        RouteThreads threads = threads(null);
        CyclicBarrier all = new CyclicBarrier(101);

        IntStream.range(0, 100).forEach(task -> threads.resume(() -> await(all)));

        all.await(60, TimeUnit.SECONDS);
    }

    @Test
    void aTaskThatThrowsHoldsUpNoOther() throws Exception {
        RouteThreads threads = threads(1);
        CountDownLatch ran = new CountDownLatch(1);

        threads.resume(() -> {
            throw new IllegalStateException("a defect in a route's callback");
        });
        threads.resume(ran::countDown);

        assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTaskThatEndsInAnErrorHoldsUpNoOther() throws Exception {
        RouteThreads threads = threads(1);
        CountDownLatch queued = new CountDownLatch(1);
        CountDownLatch ran = new CountDownLatch(1);

        threads.resume(() -> {
            await(queued);
            throw new NoClassDefFoundError("a class that a route needs");
        });
        threads.resume(ran::countDown);
        queued.countDown();

        assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aThreadThatCannotStartHoldsUpNothingForEver() throws Exception {
        AtomicBoolean full = new AtomicBoolean(true);
        context.getExecutorServiceManager().setThreadPoolFactory(new DefaultThreadPoolFactory() {
            @Override
            public ExecutorService newThreadPool(ThreadPoolProfile profile, ThreadFactory threads) {
                return super.newThreadPool(profile, task -> {
                    if (full.get()) {
                        throw new InternalError("no thread");
                    }
                    return threads.newThread(task);
                });
            }
        });
        RouteThreads threads = threads(1);
        CountDownLatch ran = new CountDownLatch(2);
        threads.resume(ran::countDown);
        full.set(false);

        threads.resume(ran::countDown);

        assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void answersAreDecodedWhileRoutesHoldAllThreads() throws Exception {
        RouteThreads threads = threads(1);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch decoded = new CountDownLatch(3);
        CountDownLatch end = new CountDownLatch(3);
        List<String> rests = new CopyOnWriteArrayList<>();

        threads.resume(() -> {
            held.countDown();
            await(release);
        });
        await(held);
        IntStream.range(0, 3).forEach(answer -> threads.answered(() -> {
            decoded.countDown();
            threads.goOn(() -> {
                rests.add(Thread.currentThread().getName());
                end.countDown();
            });
        }));

        assertThat(decoded.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(rests).isEmpty();
        release.countDown();
        assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(rests).allMatch(name -> name.contains("LazadaProducer"));
    }

    @Test
    void anAnswerIsDecodedOnceHoweverOftenAllThreadsAreHeld() throws Exception {
        RouteThreads threads = threads(1);
        int many = 20_000;
        AtomicIntegerArray runs = new AtomicIntegerArray(many);
        CountDownLatch all = new CountDownLatch(many);

        IntStream.range(0, many).forEach(answer -> threads.answered(() -> {
            runs.incrementAndGet(answer);
            threads.goOn(all::countDown);
        }));

        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(IntStream.range(0, many)).allMatch(answer -> runs.get(answer) == 1);
    }

    @Test
    void theAnswersOfAnEventLoopAreAllDecoded() throws Exception {
        RouteThreads threads = threads(1);
        int many = 20_000;
        CountDownLatch all = new CountDownLatch(many);
        Vertx vertx = Vertx.vertx();

        IntStream.range(0, many).forEach(answer -> vertx.getOrCreateContext()
                .runOnContext(turn -> threads.answered(all::countDown)));

        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        vertx.close();
    }

    @Test
    void whereTheApplicationHasBoundThemTasksWaitInTheirOrder() throws Exception {
        RouteThreads threads = threads(1);
        List<Integer> ran = new CopyOnWriteArrayList<>();
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);

        threads.resume(() -> await(release));
        IntStream.range(0, 50).forEach(task -> threads.resume(() -> ran.add(task)));
        threads.resume(end::countDown);
        assertThat(ran).isEmpty();
        release.countDown();

        assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void eachTaskRunsOnceHoweverManyComeFromHoweverManyThreads() throws Exception {
        int senders = 4;
        int each = 50_000;
        RouteThreads threads = threads(2);
        AtomicIntegerArray runs = new AtomicIntegerArray(senders * each);
        CountDownLatch all = new CountDownLatch(senders * each);

        IntStream.range(0, senders).mapToObj(sender -> new Thread(() -> {
            for (int i = 0; i < each; i++) {
                int task = sender * each + i;
                threads.resume(() -> {
                    runs.incrementAndGet(task);
                    all.countDown();
                });
                if (i % 100 == 0) {
                    Thread.yield(); // so that the queue runs empty now and then
                }
            }
        })).forEach(Thread::start);

        assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(IntStream.range(0, runs.length())).allMatch(task -> runs.get(task) == 1);
    }

    @Test
    void whatComesAfterTheEndRunsOnTheThreadThatBringsIt() {
        RouteThreads threads = threads(null);
        Set<Thread> ran = ConcurrentHashMap.newKeySet();

        threads.close(context);
        threads.resume(() -> ran.add(Thread.currentThread()));

        assertThat(ran).containsExactly(Thread.currentThread());
    }

    private RouteThreads threads(Integer most) {
        if (most != null) {
            ThreadPoolProfile profile = new ThreadPoolProfile(RouteThreads.PROFILE);
            profile.setPoolSize(1);
            profile.setMaxPoolSize(most);
            context.getExecutorServiceManager().registerThreadPoolProfile(profile);
        }
        return RouteThreads.of(context, this, ElasticExecutor.of(context, this, "LazadaWork", "lazadaWork"));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The others did not come", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

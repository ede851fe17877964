package io.roundtrip.similarity.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class WordMemoryTest {
  @Test
  public void asks_once_for_a_word_it_sees_again() {
    WordMemory memory = new WordMemory(16);
    AtomicInteger asked = new AtomicInteger();

    for (int i = 0; i < 5; i++)
      assertThat(memory.of("the printer is on fire", 4, 11, w -> asked.incrementAndGet()))
          .isEqualTo(1);

    assertThat(asked).hasValue(1);
  }

  @Test
  public void never_gives_the_value_of_another_word_even_to_two_threads() throws Exception {
    WordMemory memory = new WordMemory(8);
    AtomicInteger wrong = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();

    for (int t = 0; t < 2; t++) {
      int self = t;
      threads.add(
          new Thread(
              () -> {
                for (int i = 0; i < 200_000; i++) {
                  String word = "word" + (i * (3 + self)) % 50;
                  long value = memory.of(word, 0, word.length(), w -> Term.hash(w) + w.length());
                  if (value != Term.hash(word) + word.length()) wrong.incrementAndGet();
                }
              }));
    }
    for (Thread t : threads) t.start();
    for (Thread t : threads) t.join();

    assertThat(wrong).hasValue(0);
  }
}

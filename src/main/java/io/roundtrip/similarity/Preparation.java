package io.roundtrip.similarity;

import io.roundtrip.host.Daemon;
import io.roundtrip.similarity.store.Doc;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * Reads items on two threads, the caller's and one that ends by itself, and hands the documents
 * over on the caller's, in the order of the items.
 */
final class Preparation {
  private static final int TOO_FEW = 32;

  private final Documents documents;
  private final List<Item> items;
  private final AtomicReferenceArray<Doc> ready;
  private final AtomicInteger next = new AtomicInteger();

  private Preparation(Documents documents, List<Item> items) {
    this.documents = documents;
    this.items = items;
    this.ready = new AtomicReferenceArray<>(items.size());
  }

  static void inOrder(Documents documents, List<Item> items, Consumer<Doc> taker) {
    Preparation all = new Preparation(documents, items);
    if (items.size() < TOO_FEW) all.next.set(items.size());
    else all.begin();
    try {
      for (int i = 0; i < items.size(); i++) taker.accept(all.take(i));
    } finally {
      all.next.set(items.size());
    }
  }

  private void begin() {
    Daemon.start("roundtrip-similarity", this::rest);
  }

  private void rest() {
    try {
      while (one()) {}
    } catch (RuntimeException e) {
      next.set(items.size()); // the caller meets the same item, and the same exception
    }
  }

  private boolean one() {
    int i = next.getAndIncrement();
    if (i < 0 || i >= items.size()) return false;
    ready.set(i, documents.of(items.get(i)));
    return true;
  }

  /** One that the other thread still has in hand is read twice rather than waited for. */
  private Doc take(int i) {
    Doc doc = ready.getAndSet(i, null);
    while (doc == null) {
      boolean more = one();
      doc = ready.getAndSet(i, null);
      if (doc == null && !more) return documents.of(items.get(i));
    }
    return doc;
  }
}

package minijira.store;

import java.util.function.Supplier;

/** A snapshot of some configuration, loaded again when configuration has changed. */
public final class Cached<T> {
  private record Entry<T>(long version, T value) {}

  private final ConfigVersion version;
  private final Supplier<T> load;
  private volatile Entry<T> shared;
  private final ThreadLocal<Entry<T>> own = new ThreadLocal<>();

  public Cached(ConfigVersion version, Supplier<T> load) {
    this.version = version;
    this.load = load;
  }

  public T get() {
    long now = version.current();
    return now < 0 ? unshared(now) : shared(now);
  }

  private T shared(long now) {
    Entry<T> entry = shared;
    if (entry == null || entry.version != now) {
      entry = new Entry<>(now, load.get());
      shared = entry;
    }
    return entry.value;
  }

  private T unshared(long now) {
    Entry<T> entry = own.get();
    if (entry == null || entry.version != now) {
      entry = new Entry<>(now, load.get());
      own.set(entry);
    }
    return entry.value;
  }
}

package minijira.node.platform;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettings;
import com.atlassian.cache.HostCacheSettings;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Caches by name. Those that are not local tell the other nodes what became invalid. */
public final class Caches implements CacheManager {
  private static final String CHANNEL = "cache:";
  private static final String EVERYTHING = "\u0000all keys";

  private final Map<String, Held<?, ?>> all = new ConcurrentHashMap<>();
  private final BiConsumer<String, Object> others;

  /** others: sends a channel and a value to the other nodes. */
  public Caches(BiConsumer<String, Object> others) {
    this.others = others;
  }

  /** What another node sent. */
  public void received(String channel, Object value) {
    if (!channel.startsWith(CHANNEL)) return;
    Held<?, ?> cache = all.get(channel.substring(CHANNEL.length()));
    if (cache != null) cache.forget(EVERYTHING.equals(value) ? null : value);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <K, V> Cache<K, V> getCache(
      String name, CacheLoader<K, V> loader, CacheSettings settings) {
    HostCacheSettings limits =
        settings instanceof HostCacheSettings known
            ? known
            : new HostCacheSettings(null, null, null, false);
    return (Cache<K, V>) all.computeIfAbsent(name, n -> new Held<>(n, loader, limits));
  }

  @Override
  public void flushCaches() {
    all.values().forEach(Held::removeAll);
  }

  private record Kept<V>(V value, long written, long read) {}

  private final class Held<K, V> implements Cache<K, V> {
    private final String name;
    private final @Nullable CacheLoader<K, V> loader;
    private final HostCacheSettings limits;
    private final Map<K, Kept<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

    Held(String name, @Nullable CacheLoader<K, V> loader, HostCacheSettings limits) {
      this.name = name;
      this.loader = loader;
      this.limits = limits;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean containsKey(K key) {
      return fresh(key) != null;
    }

    @Override
    public synchronized Collection<K> getKeys() {
      return List.copyOf(entries.keySet());
    }

    @Override
    public V get(K key) {
      V known = fresh(key);
      if (known != null || loader == null) return known;
      V loaded = loader.load(key);
      if (loaded == null)
        throw new IllegalStateException(
            "the loader of cache " + name + " returned null for " + key);
      keep(key, loaded);
      return loaded;
    }

    @Override
    public void put(K key, V value) {
      keep(key, value);
      tell(key);
    }

    @Override
    public void remove(K key) {
      forget(key);
      tell(key);
    }

    @Override
    public void removeAll() {
      forget(null);
      tell(null);
    }

    synchronized void forget(@Nullable Object key) {
      if (key == null) entries.clear();
      else entries.remove(key);
    }

    private synchronized @Nullable V fresh(K key) {
      Kept<V> kept = entries.get(key);
      if (kept == null) return null;
      long now = System.currentTimeMillis();
      boolean old =
          limits.expireAfterWriteMillis() != null
              && now - kept.written() > limits.expireAfterWriteMillis();
      boolean unread =
          limits.expireAfterAccessMillis() != null
              && now - kept.read() > limits.expireAfterAccessMillis();
      if (old || unread) {
        entries.remove(key);
        return null;
      }
      entries.put(key, new Kept<>(kept.value(), kept.written(), now));
      return kept.value();
    }

    private synchronized void keep(K key, V value) {
      if (!limits.local() && !(key instanceof Serializable))
        throw new IllegalArgumentException(
            "the keys of cache " + name + " must be Serializable, as it is not local");
      long now = System.currentTimeMillis();
      entries.put(key, new Kept<>(value, now, now));
      Integer most = limits.maxEntries();
      if (most != null && entries.size() > most) entries.remove(entries.keySet().iterator().next());
    }

    private void tell(@Nullable Object key) {
      if (limits.local()) return;
      boolean travels = key != null && key.getClass().getClassLoader() == null;
      others.accept(CHANNEL + name, travels ? key : EVERYTHING);
    }
  }
}

package io.roundtrip.host;

import java.util.Optional;

/**
 * By what the keys of {@link Signer} are known again, kept apart from them: it tells an
 * installation whose key is gone from one that never had any.
 */
public interface KeyMark {
  Optional<String> get();

  void set(String mark);

  void clear();
}

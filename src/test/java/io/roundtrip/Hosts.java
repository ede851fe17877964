package io.roundtrip;

import minijira.boot.Host;
import minijira.boot.Options;
import minijira.boot.Without;

/** Hosts for tests. A port may have served another one before: its tokens are none here. */
public final class Hosts {
  private Hosts() {}

  public static Host start(Options options) {
    return fresh(Host.start(options));
  }

  public static Host start(Options options, Without without) {
    return fresh(Host.start(options, without));
  }

  private static Host fresh(Host host) {
    host.nodes().forEach(node -> Tokens.forget(node.baseUrl()));
    return host;
  }
}

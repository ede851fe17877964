package io.roundtrip.setup.check;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The first look, as the bundle starts: before Spring wires anything. */
public final class FirstLookWiring implements BundleActivator {
  @Override
  public void start(BundleContext bundle) {
    FirstLook.at(Needs.ofThisJar(), new Members(FirstLookWiring.class.getClassLoader()));
  }

  @Override
  public void stop(BundleContext bundle) {
    // leaves nothing behind
  }
}

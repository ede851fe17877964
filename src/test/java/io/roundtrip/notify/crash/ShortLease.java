package io.roundtrip.notify.crash;

import java.lang.reflect.Field;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The one thing that a node of the crash bench has otherwise than the product: a shorter lease. */
record ShortLease(Duration lease) implements BeanPostProcessor {
  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!name.equals("leaseWatch")) return bean;
    try {
      Field field = bean.getClass().getDeclaredField("lease");
      field.setAccessible(true);
      field.set(bean, lease);
      return bean;
    } catch (ReflectiveOperationException otherwise) {
      throw new IllegalStateException("the lease is kept elsewhere now", otherwise);
    }
  }
}

package io.roundtrip.setup.check;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/** The first look, before Spring reads what is to be wired. */
class FirstLookWiring implements BeanDefinitionRegistryPostProcessor, PriorityOrdered {
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    FirstLook.at(Needs.ofThisJar(), new Members(FirstLookWiring.class.getClassLoader()));
  }
}

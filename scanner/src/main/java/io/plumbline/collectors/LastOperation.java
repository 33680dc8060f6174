package io.plumbline.collectors;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Remembers which operation this thread called last, because the SDK's errors do not say it. Calls
 * are synchronous, so at the time of an error it is the one that failed.
 */
final class LastOperation implements ExecutionInterceptor {
  private static final ThreadLocal<String> NAME = new ThreadLocal<>();

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    NAME.set(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }

  /** The operation as in the API reference, or null. */
  static String name() {
    return NAME.get();
  }
}

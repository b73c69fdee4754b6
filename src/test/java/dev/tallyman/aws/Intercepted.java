package dev.tallyman.aws;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// A client with something done before and after each of its calls to the service.
final class Intercepted {

  private Intercepted() {}

  static DynamoDbClient client(
      DynamoDbClient client,
      Runnable before,
      Runnable after,
      UnaryOperator<TransactWriteItemsRequest> change) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              boolean ofRequest =
                  arguments != null
                      && arguments.length == 1
                      && arguments[0] instanceof software.amazon.awssdk.core.SdkRequest;
              if (!ofRequest || method.getName().endsWith("Paginator")) {
                // Forms that build a request come back to the proxy with it, pages one by one.
                return method.isDefault()
                    ? java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments)
                    : method.invoke(client, arguments);
              }
              before.run();
              Object request =
                  arguments[0] instanceof TransactWriteItemsRequest write
                      ? change.apply(write)
                      : arguments[0];
              try {
                Object answer = method.invoke(client, request);
                after.run();
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}

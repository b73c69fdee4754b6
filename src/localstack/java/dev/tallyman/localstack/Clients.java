package dev.tallyman.localstack;

import dev.tallyman.aws.Wiring;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Clients of the services at one address.
final class Clients {

  private static final String NAME = "test";
  private static final String REGION = "us-east-1";

  private final URI endpoint;
  private final Wiring wiring;

  Clients(URI endpoint) {
    this.endpoint = endpoint;
    this.wiring = new Wiring(environment());
  }

  URI endpoint() {
    return endpoint;
  }

  /// As the command line and the functions read it.
  Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL",
        endpoint.toString(),
        "AWS_REGION",
        REGION,
        "AWS_ACCESS_KEY_ID",
        NAME,
        "AWS_SECRET_ACCESS_KEY",
        NAME);
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(NAME, NAME)))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  S3Client s3() {
    return wiring.s3();
  }

  SqsClient sqs() {
    return wiring.sqs();
  }

  ApiGatewayClient apiGateway() {
    return client(ApiGatewayClient.builder());
  }

  CloudFormationClient cloudFormation() {
    return client(CloudFormationClient.builder());
  }

  CloudWatchClient cloudWatch() {
    return client(CloudWatchClient.builder());
  }

  LambdaClient lambda() {
    return client(LambdaClient.builder());
  }
}

/// The template and the functions' zip as they go to AWS, deployed on LocalStack and used from
/// outside: by the SDK, by HTTP and by the command line. What LocalStack does otherwise than AWS
/// stands in `docs/deploy.md`.
@NullMarked
package dev.tallyman.localstack;

import org.jspecify.annotations.NullMarked;

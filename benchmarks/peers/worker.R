# Runs R's glm.fit each time a line arrives. Arguments: work, peer, data folder.
arguments <- commandArgs(TRUE)
shape <- list("fit-1m" = c(1e6, 20), "fit-300k" = c(3e5, 10))[[arguments[1]]]
n <- shape[1]; p <- shape[2]
all <- readBin(file.path(arguments[3], paste0(arguments[1], ".f64")), "double", n * (p + 1))
x <- cbind(1, matrix(all[1:(n * p)], n, p)); y <- all[(n * p + 1):(n * (p + 1))]; rm(all)
cat('{"ready":true}\n')
input <- file("stdin"); open(input)
while (length(readLines(input, 1)) > 0) {
  start <- proc.time()
  fit <- glm.fit(x, y, family = binomial(), control = list(epsilon = 1e-12))
  errors <- sqrt(diag(chol2inv(fit$qr$qr[1:(p + 1), 1:(p + 1)])))
  used <- proc.time() - start
  cat(sprintf('{"seconds":%.6f,"cpu":%.6f,"result":[%s]}\n', used[[3]], used[[1]] + used[[2]],
              paste(sprintf("%.17g", c(fit$coefficients, errors)), collapse = ",")))
}

module example/koi

go 1.19

# the third meanings of such signs as in shared-signs and other-signs, written exactly so | the unit meant | why a number of it is set aside | where one of these words stands near | example => what is read
c | cent | CONTEXT | cost costs charge charges charged price priced fee fare toll paid pay coin coins stamp cents donated worth per | The fee was 50 ~. => CONTEXT 50 cent
p | penny | CONTEXT | cost costs charge charges charged price priced fee fare toll paid pay coin coins stamp pence penny transaction ticket bus worth | The fee was 50 ~. => CONTEXT 50 penny

"""Worked backwards or tied together: ages, sum and difference, coins, legs, missing numbers, chains, balances and small tables."""

from __future__ import annotations

WORDINGS = """
{M} is {b=2/3/4/5/7/9/12} years older than {K}. How old will {K} be when {M} [is|turns] {c=20/25/30/40/50/60}? | c-b
When {M} was born, {K} was [already |]{b=2/3/4/5/6/8/11} years old. {M} is {a=5/7/8/9/10/12/13/15} now. How old is {K} now? | a+b
mum was {b=22/24/25/27/28} when she had me and shes {a=38/39/41/42/43/45/47} now. how old [am i|does that make me] | a-b
{M} is {a=12/13/14/15/16} and {K} is {b=5/6/7/8/9/10}. How old will {K} be when {M} is {c=20/21/25/30/40}? | a-b; c-$1
{b=2/3/4/5/6} years ago the ages of {M} and {K} added up to {a=15/18/21/25/32/40/47}. What do they add up to today? | b*2; a+$1
The ages of [three|the three] [cousins|sisters|brothers] add up to {a=24/27/29/31/35/40}. What will they add up to in {b=2/3/4/5/6/10} years? | b*3; a+$1
{M} and {K} are {a=18/20/22/24/26} years old together. In how many years will they be {c=30/34/36/40/44/50} years old together? | c-a; $1/2
The [oak|bridge|old mill|town wall] will be three times as old in {b} years as it is now. How old is it now? | b/2
in {b} years the [lime tree|chapel|lighthouse] will be 5 times as old as it is today. whats its age today, in years | b/4
{M} is twice as old as {K}, and together they are {a} years old. [How old is {K}?|What is {K}'s age?] | a/3
One castle is {p=3/4/5} times as old as another, and it is {a} years older. How old is the younger castle? | p-1; a/$1
[If you add {b} to my age and then double it,|Add {b} to my age, double that and] you get {a}. How old am I? | a/2; $1-b
[Twice my age|Double my age] plus {b=5/7/9/11} is {a=29/31/35/37/41/45/51}. How old am I? | a-b; $1/2
Take {b=2/3/4/6/8} away from {N}'s age and multiply by 3: that makes {a}. How old is {N}? | a/3; $1+b
in {b=2/3} years ill be half as old as my aunt is now. she is {a} now. how old am i[| now] | a/2; $1-b
{b=2/3/4/5} years ago {N} was half as old as {M} is today. {M} is {a} today. How old is {N} today? | a/2; $1+b
{N} was born in {a=1978/1985/1987/1992/1996/2004/2009/2013}. What age does {he} reach in {b=2024/2025/2026/2030/2040}? | b-a
{N} turned {a=18/21/30/40/50} in {b=2012/2015/2018/2020/2023/2024}. In what year was {he} born? | b-a
[born|my gran was born in] {a=1938/1944/1947/1951/1955}, [when will she be|in which year is she] {b=80/85/90/95/100} | a+b
{M} will be {a=30/32/35/40/45} in {b=3/4/5/6/8} years. How old was {M} {c=2/5/7/9/10} years ago? | a-b; $1-c
{b=2/3/4/5/6} years ago {M} turned {a=9/11/14/17/20/26}. How old will {M} be {c=3/5/7/8/10} years from now? | a+b; $1+c
The twins and their {b=3/5/7}-year-old [brother|sister] are {a=21/23/25/29/31/35} years old altogether. How old is each twin? | a-b; $1/2
[A family|Our neighbour] has three children, each {b=2/3/4} years older than the next. The youngest is {a=3/4/5/6/7/9}. What do their ages add up to? | a+b; $1+b; a+$1; $3+$2
Three siblings were born {b=2/3} years apart, one after the other, and their ages add up to {a}. How old is the youngest? | a/3; $1-b
[Dad|My uncle] was {c=26/28/29/31/33} when his first child was born. The first child is now {a=11/12/14/15} and the last one {b=4/5/7/8/9}. How old was he when the last one was born? | a-b; c+$1
{N} and {M} have {s} {T} [together|between them]. {N} has {d} more than {M}. How many does {M} have? | s-d; $1/2
{N} and {M} have {s} {T} [together|between them]. {N} has {d} more than {M}. How many does {N} have? | s-d; $1/2; $2+d
Two shelves hold {s} [books|jars|files] in all. On the lower one there are {d} more than on the upper one. How many are on the [1#upper|top] one? | s-d; $1/2
{a} votes were given to two candidates. The winner [won by|was ahead by] {b} votes. How many votes did the loser get? | a-b; $1/2
In a [race for class president|school vote] {a} children voted for {M} or {K}. {M} won by {b} votes. How many voted for {M}? | a-b; $1/2; $2+b
A bat and a ball cost {a} dollars together. The bat costs {b} dollars more than the ball. What do {p=3/4/5/6} [such |]balls cost? | a-b; $1/2; $2*p
[shoes and socks|a coat and a scarf|a phone and its case] = {a} dollars together, the first costs {b} dollars more than the second. [price of the second?|what does the second cost?] | a-b; $1/2
A [rope|plank|cable] of {a} m is cut in two. One [part|piece] is {b} m longer than the other. How long is the shorter [part|piece]? | a-b; $1/2
[cut my {a} cm ribbon|i cut {a} cm of ribbon] into 2 bits so one is {b} cm longer, how long is the longer bit | a-b; $1/2; $2+b
Two [sacks|suitcases|dogs|parcels] weigh {a} kg together, and one is {b} kg heavier. How much does the lighter one weigh? | a-b; $1/2
There are {s} [pupils|children] in the two classes. If {d} more joined class B, the classes would be equal. How many are in class A? | s-d; $1/2; $2+d
{s} [guests|players|members] came, {d} more women than men, no children. How many men came? | s-d; $1/2
There are {d} fewer boys than girls in a [school|club|choir] of {s} children. How many girls are there? | s-d; $1/2; $2+d
{N} and {M} [share|divide] {s} dollars so that {M} gets {d} dollars less than {N}. How much does {N} get? | s-d; $1/2; $2+d
{N} has {a} {T} more than {M}. How many must {N} give to {M} so that both have the same? | a/2
{N} and {M} had the same number of {T}. Then {N} gave {M} {a}. How many more does {M} have than {N} now? | a*2
After {N} gave {b} {T} to {M}, they had {a} each. How many more than {M} had {N} had at first? | a+b; a-b; $1-$2
After {N} gave {b} of {his} {T} to {M}, both had {a}. How many did {M} have [before|at first]? | a-b
{N} gave {M} {b} dollars, and then each of them had {a} dollars. How much did {M} have before? | a-b
{N} and {M} picked {a} [1#plums|berries|mushrooms] together, {N} {p=3/4/5/6} times as many as {M}. How many more [1#plums|berries|mushrooms] did {N} pick than {M}? | p+1; a/$1; p-1; $2*$3
a pen and a [1#book|game|bag] cost {a} dollars together, the [1#book|game|bag] costs {p=3/4/5/7/9} times as much as the pen. how much is the pen | p+1; a/$1
A [ribbon|wire|board] of {a} cm is cut into two pieces, one {p=2/3/4/5} times as long as the other. How much longer is the longer piece? | p+1; a/$1; p-1; $2*$3
Together {N} and {M} have {s} {T}. {N} has {b} more than twice as many as {M}. How many does {N} have? | s-b; $1/3; s-$2
{s} [eggs|tickets|rolls] were sold on two days, on the second day {b} more than twice as many as on the first. How many were sold on the second day? | s-b; $1/3; $2*2; $3+b
{N} and {M} own {s} [1#stamps|comics|records] in all. If {N} had {b} more, {he} would have exactly twice as many as {M}. How many [1#stamps|comics|records] does {N} have? | s+b; $1/3; s-$2
[A piece of cloth|A hose] is {a} m long. A quarter of it is [1#cut off|given away] and the rest is shared equally by three [gardeners|neighbours]. How many metres does each of the three get? | a/4; a-$1; $2/3
{N}, {M} and {K} share {s} dollars. {M} gets {b} dollars more than {N}, and {K} gets {c} dollars more than {N}. How much does {N} get? | s-b; $1-c; $2/3
{N}, {M} and {K} [split|share] {a} [marbles|sweets|cards]. {N} gets twice as many as {M}, and {K} gets as many as {M}. How many does {N} get? | a/4; $1*2
[3 friends|three mates] split {a} dollars: the 2nd gets twice what the 1st gets, the 3rd gets 3 times what the 1st gets. what does the [1st|first one] get | a/6
{a} [1#dollars|points|acres] are divided among three heirs. The eldest gets as much as the other two together, and those two get the same. How much does each of those two get? | a/4
Of {s} [shells|badges|stones], {N} has {a}, {M} has {b} fewer than {N}, and {K} has the others. How many does {K} have? | a-b; a+$1; s-$2
The three [brothers|sisters|partners] got {s} dollars in all. The first got {a} dollars and the other two got equal shares of the rest. How much did each of those two get? | s-a; $1/2
{N} got {b} [nuts|points|coins] more than each of {M} and {K}, who had the same. In all there were {s}. How many did {N} get? | s-b; $1/3; $2+b
{a} five-dollar [1#notes|bills] and {b} ten-dollar [1#notes|bills]: how many dollars [is that|are they worth]? | a*5; b*10; $1+$2
ive got {a} fives {b} tens and {c} twenties, how much cash is that | a*5; b*10; c*20; $1+$2; $4+$3
[The till|The cash box|The drawer] holds {a} twenties and {b} fifties. How many dollars is that? | a*20; b*50; $1+$2
{a} 20p coins and {b} 5p coins[,|.] how many pence [altogether|in all|is that] | a*20; b*5; $1+$2
{N} counts {a} dimes and {b} nickels. A dime is 10 cents and a nickel 5. How many cents does {he} have? | a*10; b*5; $1+$2
quarters are 25 cents, pennies 1 cent. {a} quarters + {b} pennies = how many cents? | a*25; $1+b
{N} has {a} dollars in fives and tens. {b=2/3/4/5/6/7/8} of the [1#notes|bills] are tens. How many [1#notes|bills] does {he} have in all? | b*10; a-$1; $2/5; $3+b
A [purse|moneybox] has {s} cents in it: {b=3/4/5/6/7/8/9} ten-cent coins and the rest in two-cent coins. How many coins are in it? | b*10; s-$1; $2/2; $3+b
How many {p=5/10/20} dollar [notes|bills] must {N} hand over for {a} dollars exactly? | a/p
{N} pays a bill of {a} dollars with {b=2/3/4/5} twenties. How many dollars come back? | b*20; $1-a
paid with {b=2/3/4/5/6} tens, got {c=2/3/4/5/6/7/8/9} dollars back. how much was it | b*10; $1-c
{N} handed over a fifty and got {b=2/3/4} fives and {c=2/3/4} ones back. What did {he} pay? | b*5; $1+c; 50-$2
A [jar|tin] holds equal numbers of 5-cent and 10-cent coins, {a} cents in all. How many coins are [there|in it]? | a/15; $1*2
{N} has just as many tens as fives. There are {a} tens. How much money is that [in dollars|in all, in dollars]? | 10+5; a*$1
[The collection plate|The charity box] had {a} two-dollar coins and {b} one-dollar coins in it. How many dollars were collected? | a*2; $1+b
{N} has {s} coins. {a} of them are 20-cent coins and all the others 10-cent coins. How many cents is that? | s-a; a*20; $1*10; $2+$3
[{N} swaps|The bank changes] {a} {p=5/20/50}-cent coins for 10-cent coins. How many 10-cent coins is that? | a*p; $1/10
{a} [1#goats|calves|donkeys] and {b} [2#ducks|geese|hens] are in the yard. Never mind the heads, how many legs are there? | a*4; b*2; $1+$2
{N} counts {a} heads in a field of [1#horses|cows|sheep] and sees nothing else there. How many legs do these [1#horses|cows|sheep] have? | a*4
there are {a} heads in the barn, {b} belong to hens, the rest to [cows|pigs|goats] with 4 legs. how many legs in total | a-b; b*2; $1*4; $2+$3
[1#A farmer|A vet|A child] counts {s} heads. {b} are [3#chickens|geese|turkeys] and the rest are [2#sheep|donkeys|calves]. How many legs do they have, at four for each [2#sheep|donkey|calf] and two for each [3#chicken|goose|turkey]? | s-b; $1*4; b*2; $2+$3
All the animals are [1#rabbits|lambs|kids] or hens. The [1#rabbits|lambs|kids] have {a} legs altogether, four each, and there are {b} hens. How many animals is that? | a/4; $1+b
{a} spiders with 8 legs and {b} beetles with 6 legs are in the terrarium. How many legs is that? | a*8; b*6; $1+$2
{a} dogs, {b} parrots, {c} people in a room: how many legs? (A dog has four, a parrot two.) | b+c; $1*2; a*4; $2+$3
how many more legs do {a} [cats|foxes|bears] have than {a} [ducks|swans|owls] | a*4; a*2; $1-$2
A stable has {a} [1#horses|ponies] with one rider each. How many legs do [1#horses|ponies] and riders have altogether? | 4+2; a*$1
{a} tricycles and {b} cars with 4 wheels each stand [in the yard|outside]. How many wheels are [standing there|there]? | a*3; b*4; $1+$2
There are {a} wheels outside. {b=2/3/4/5/6} cars have 4 each, the rest belong to bicycles. How many bicycles are there? | b*4; a-$1; $2/2
A [three-headed|seven-headed] dragon and {a} knights on horses fight. The dragon has 4 legs, so has each horse, and each knight has 2. How many legs are there? | 4+2; a*$1; $2+4
{N} had some {T}. {He} got {a} [more|extra] from {M}, gave {b} to {K}, found {c} and now has {d}. How many did {he} have to begin with? | d-c; $1+b; $2-a
I had some [stickers|marbles|shells]. I lost {a}, then found {b}, now I've got {c}. How many did I have at the start? | c-b; $1+a
had some money, spent {a} dollars on [lunch|a taxi|petrol], {b} dollars on [a book|a gift|socks], {d} dollars on [stamps|flowers], {c} dollars left. how much did i have | c+d; $1+b; $2+a
{N} had some {T}, [lost|sold|gave away] half of them, then [lost|sold|gave away] {b} more and had {a} left. How many were there at first? | a+b; $1*2
{N} doubled {his} [savings|stake] and then earned {b} dollars more. Now {he} has {a} dollars. How much did {he} have at first? | a-b; $1/2
[some people|a few people] were on the bus. {a} got off and {b} got on, at the next stop {d} got off and then there were {c}. how many were on it before | c+d; $1-b; $2+a
At the first stop {a} people got on the empty bus. At the second stop some got off and {b} stayed on. At the third stop {c} got on. How many got off at the second stop? | a-b
A [tank|barrel] had some water in it. {a} litres were taken out, then {b} litres were poured in, and at the end it held {c} litres. How many litres were in it at first? | c-b; $1+a
{N} gave half of {his} {T} to {M} and half of the rest to {K}. {a} were left. How many did {he} have before? | a*2; $1*2
{N} [baked|made] some [buns|tarts|muffins]. {He} kept {b} and shared the others equally among {p=2/3/4/5/6} [friends|neighbours], who got {a} each. How many did {he} [bake|make]? | p*a; $1+b
A [shop|stall] started the day with some [melons|pumpkins|lamps], sold {a} before noon and twice as many after noon, and had {b} left. How many were there at the start? | a*2; a+$1; $2+b
After {b=2/3/4/5/6} [1#hours|days] in which {a} [2#litres|kg] were used [3#each|every] time, there were {c} [2#litres|kg] left. How much was there to start with? | b*a; c+$1
Someone took {a} [biscuits|sweets|nuts] from the [jar|tin], someone else put {b} in and someone took {d}. Now there are {c}. How many were in it before? | c+d; $1-b; $2+a
{N} went down {a=2/3/4/5} floors in the lift, then up {b=3/4/6/7} and was on floor {c=8/9/10/11/12/14}. On which floor did {he} start? | c-b; $1+a
my phone was on some percent. it lost {a=10/12/15/18/20/25} percent, then i charged it by {b=30/35/40} percent and it shows {c=61/68/70/75/80/84}. what was it at first | c-b; $1+a
{N} owned some [hens|sheep|goats]. {He} sold {a}, and then a fox took {b}. That left {c}. Later {d} were born. How many did {N} own at first? | c+b; $1+a
{N} spent a third of {his} money and then {b} dollars more. {He} had {a} dollars left. How much did {he} have at first? | a+b; $1/2; $2*3
The temperature rose by {a=4/5/7/8} degrees in the morning, fell by {b=2/3/6/9/10} degrees in the evening and was then {c=10/12/14/15/17} degrees. What was it at dawn? | c+b; $1-a
___ - {b} = {a}[, what goes in the gap?|. Fill the gap.|] | a+b
{a} - ___ = {b}[, fill it in|. What number is missing?|] | a-b
___ ÷ {b} = {a}[. What was divided?|, whats missing|. Find the missing number.] | a*b
{a} ÷ ? = {b}[. What is the ?|, find ?|] | a/b
? x {b} = {a}[, ? = what|. Find the missing factor.|] | a/b
[1#Two factors have the product|The product is|A product of two factors is] {a}. One factor is {b}. What is the other factor? | a/b
The sum is {s}. One addend is {a}, another is {b}. [Find the third addend.|What is the last addend if there are three?] | s-a; $1-b
{a} + ? + {b} = {c}[, what is ?|, fill in the ?|] | c-a; $1-b
a number was divided by {b} and [it made|the result was] {a}. [which number was it|whats the number] | a*b
The quotient is {a} and the divisor is {b}, with no remainder. What is the dividend? | a*b
{a} is divided by a number and {b} is the result. What is that number? | a/b
{b} times a number is {a}. What is {c} times that number? | a/b; $1*c
The [blot|ink stain|smudge] hides one number: {a} = {b} + [#|(?)|...]. Which number is it? | a-b
by what do i divide {a} to get {b}[?|] | a/b
What must be added to the sum of {a} and {b} to make {c}? | a+b; c-$1
{a} + {b} = {c} + ?[ Find the number behind the equals sign.|, what is ?|] | a+b; $1-c
{a} x {b} = {c} + ?[, what is the missing number?| Find ?] | a*b; $1-c
{a} - {b} = ? + {c}[. Fill in.|, whats ?|] | a-b; $1-c
[Solve:|Find n.|What is n?] {p=2/3/4/5/6}(n + {b}) - {c} = {a} | a+c; $1/p; $2-b
{p=2/3/4/5}(x + {b}) + {c} = {a}[, x =|, find x|. Solve for x.] | a-c; $1/p; $2-b
[Find t if|What is t when|Solve for t:] ({p=2/3/4/5}t + {b}) / {q=2/3} = {a} | a*q; $1-b; $2/p
{p=4/5/6/7}x - {b} = {q=2}x + {a}[, what is x| solve please|. Find x.] | p-q; a+b; $2/$1
{b} + x = {a} - x[, x?|. Solve for x.|, find x] | a-b; $1/2
{a} - (x + {b}) = {c}[, whats x|. Find x.|. What is x?] | a-c; $1-b
{a} - (x - {b}) = {c}[, x =|. Find x.|, what is x] | a-c; $1+b
{a} / x = {b}[, find x|. What is x?|, so x = ?] | a/b
y = {a} and y = {p=2/3/4/5/6}x. [Find x.|What is x?|x = ?] | a/p
[if|when] m + {b} = {a}, what is {p=2/3/4/5/6/7}m | a-b; $1*p
k - {b} = {a}. What is k + {c}? | a+b; $1+c
{p=2/3/4/5/6/8}n = {a}, so n + {b} = ? | a/p; $1+b
x + y = {a}, y = {b}. [What is x - y?|Find x - y.|x - y = ?] | a-b; $1-b
x + y = {a} and x = {p=2/3/4/5}y. [What is y?|Find y.|So y is?] | p+1; a/$1
a + b = {s}, b + c = {t} and a = {d}. [Find c.|What is c?|c = ?] | s-d; t-$1
[1#A number|Some number] plus itself plus {b} is {a}. [What is the number?|Find it.] | a-b; $1/2
{p=3/4/5/6/7} times a number minus the number itself is {a}. What is the number? | p-1; a/$1
Add {b} to a number, multiply by {p=2/3/4/5/6}, and take away {c}: you have {a}. What was the number? | a+c; $1/p; $2-b
[I multiplied|{N} multiplied] a number by {p=2/3/4/5/6/7} instead of adding {p} to it and got {a}. What would have been right? | a/p; $1+p
{N} should have added {b} to a number but took {b} away and got {a}. What is the right answer? | a+b; $1+b
The sum of {a} and a number is {p=2/3/4} times {b}. Find the number. | b*p; $1-a
{p=2/3/4/5} times the sum of my number and {b} is {a}, my number is? | a/p; $1-b
Two even numbers that follow each other, like 6 and 8, have the sum {a=10/14/18/22/26/30/34/38/42/46/50/54/58/62/66/70/74/78/86/90/98/102/110/126/150/202}. [What is the smaller one?|Find the smaller one.] | a-2; $1/2
Two consecutive odd numbers, like 7 and 9, add up to {a=12/16/20/24/28/32/36/40/44/48/56/60/64/72/76/80/84/88/96/100/120/144/160/200}. What is the larger one? | a+2; $1/2
Three consecutive even numbers[, such as 4, 6 and 8,|] add up to {a=18/24/30/36/42/48/54/60/66/72/78/84/90/96/120/150/180/240}. What is the smallest? | a-6; $1/3
The [1#greatest|largest] of three consecutive numbers is {a}. What do they add up to? | a-1; $1-1; a+$1; $3+$2
the middle one of 3 numbers in a row is {a}, [sum of all 3?|what do all 3 add up to] | a*3
The middle one of five consecutive numbers is {a}. What is their sum? | a*5
five numbers in a row add up to {a}[.|,] [the middle one|whats the middle one][?|] | a/5
Five consecutive whole numbers have the sum {a}. [What is the largest?|Find the largest.] | a/5; $1+2
{N} opens a book. The left page is number {a=12/18/24/36/48/64/72/88/96/104/126/148/210/236}. What do the numbers of the left and the right page add up to? | a+1; a+$1
The numbers of my house and of the two beside it, one 2 lower and one 2 higher, add up to {a}. What is my house number? | a/3
Four consecutive numbers start at {a}. What is the sum of all four? (First and last together make as much as the two in the middle.) | a+3; a+$1; $2*2
Two tickets have numbers in a row, and the numbers add up to {a}. What's the [1#lower|smaller] number? | a-1; $1/2
[The first Monday|The first Sunday] of the month is the {a=4/5/6/7}th. What is the date of the third one in the month? | 7*2; a+$1
A holiday goes from July {a=3/4/5/6/8/9} to July {b=14/17/19/20/23/26/30}, both days counted. How many days is that? | b-a; $1+1
we sleep there from the {a=4/5/6/7/8/9}th to the {b=11/12/13/14/15/16/17/18/19/20}th of may, how many nights | b-a
[The fair|The exhibition|Our course] starts on March {a=2/3/4/5/6/8} and lasts {b=2/3} weeks, with the first day counted. On which day of March is the last day? | b*7; a+$1; $2-1
[Today is the|It is the] {a=20/24/25/26/27/28}th, and {N}'s birthday was exactly {b=2} weeks ago. On which day of this month was it? | b*7; a-$1
April has 30 days. Today is April {a=4/6/9/11/14/17/20/22}. How many days are left in April after today? | 30-a
It is May {a=12/15/18/20/24/27}. How many days are there until June {b=3/5/8/10/14/21}? (May has 31 days.) | 31-a; $1+b
a week has 5 school days. how many school days are {a=3/4/5/6/7/8/9/10} weeks minus {b=2/3/4} holidays | a*5; $1-b
{N} takes one tablet a day from a box of {a=28/30/42/50/56/60}. {He} has taken them for {b=2/3} weeks. How many are left? | b*7; a-$1
On a balance {b=2/3/4/5/6} [apples|bricks|cans], all alike, are level with {a} g. How many g is one? | a/b
[Left pan|On the left]: 3 equal cubes and {b} g. [Right pan|On the right]: {a} g. The scales balance. How many g does one cube weigh? | a-b; $1/3
{p=4/5/6/7} [1#bags|bricks|pots] weigh as much as {q=2/3} of the same [1#bags|bricks|pots] and {a} g more. What does one weigh in grams? | p-q; a/$1
A [1#melon|pumpkin|cabbage] and {b} g balance {a} g. How many grams is the [1#melon|pumpkin|cabbage]? | a-b
A brick weighs {a} kg more than half a brick. How many kg does a brick weigh? | a*2
[the jar full is|full jar:] {a} g, [the jar half full is|half full:] {b} g. how many g is the empty jar | a-b; b-$1
A box with {p=2/3/4/5/6} equal [balls|candles|tins] weighs {a} g, and the empty box weighs {b} g. How much does one of them weigh? | a-b; $1/p
{N} steps on the scales holding {his} [dog|suitcase|little cousin] and they show {a=65/68/71/74/80} kg. Alone {he} weighs {b=52/55/58/60/61} kg. How many kg [was {he} holding|is what {he} holds]? | a-b
One [1#pear|lemon] weighs as much as {p=2/3/4} plums and a plum weighs {a=30/35/40/45} g. How many grams do {b=2/3/4/5/6} such [1#pears|lemons] weigh? | p*a; $1*b
A [rope|beam|pipe] of {a} m is cut in two parts. One is {b} m. How much longer is the other? | a-b; $1-b
[1#A stick|A pole] of {a} cm stands in a pond: {b} cm are in the mud, {c} cm in the water. How many cm stick out? | a-b; $1-c
{a} m of [cable|string|lace] in 2 parts, one is {b} m. [the other is how long|how long is the other one]? | a-b
A third of a [rope|log] is {a} m. How long is the rest of it? | a*2
{K} has {a} more [1#points|stamps|coins] than {M}, {M} has {b} fewer than {N}, and {N} has {c}. How many [1#points|stamps|coins] does {K} have? | c-b; $1+a
{M} is {a=3/4/5/6} cm taller than {K}, {K} is {b=2/7/8/9} cm shorter than {N}, and {N} is {c=140/145/152/160/163} cm. How tall is {M}? | c-b; $1+a
{N} has {c} {T}. That is {a} fewer than {M}, and {M} has {b} fewer than {K}. How many does {K} have? | c+a; $1+b
A [1#sofa|wardrobe] costs twice as much as a table, a table costs {b} dollars more than a chair, and a chair costs {a} dollars. What does the [1#sofa|wardrobe] cost? | a+b; $1*2
[1#tom|ben|leo] has {p=2/3/4} times as many [3#cards|marbles] as [2#ana|zoe|mia]. [2#ana|zoe|mia] has {b} less than me and i have {a}. how many [3#cards|marbles] has [1#tom|ben|leo] got | a-b; $1*p
The red tower is {a} m lower than the blue one, the blue one is {b} m higher than the green one, and the green one is {c} m high. How high is the red one? | c+b; $1-a
{K} finished {a=2/3/4/5/7/8} seconds before {M}, {M} finished {b=6/9/10/11/12/15} seconds after {N}, and {N} needed {c=52/58/64/75/90/95/120/150} seconds. How many seconds did {K} need? | c+b; $1-a
{N} has {a} {T}, {M} has twice as many, {K} has {b} fewer than {M}, and {N}'s teacher has as many as {K} and {N} together. How many does the teacher have? | a*2; $1-b; $2+a
In the north it is {a=8/9/11/12/14} degrees colder than in the south, and in the west {b=2/3/4/5/6} degrees warmer than in the north. In the south it is {c=24/26/28/30/32/35} degrees. How warm is it in the west? | c-a; $1+b
{K} read {b} pages more than {M}, who read half as many as {N}. {N} read {a} pages. How many did the three read in all? | a/2; $1+b; a+$1; $3+$2
{N} has {a} {T}, {p=2/3/4/5} times as many as {M}, who has {b} fewer than {K}. How many do the three have in all? | a/p; $1+b; a+$1; $3+$2
[Visitors|Calls|Eggs|Parcels]: Mon {a}, Tue {b}, Wed {c}. [Total?|What is the total?|How many in the three days?] | a+b; $1+c
mon {a} km tue {b} km wed {c} km thu {d} km, total km? | a+b; $1+c; $2+d
Goals: [reds|lions] {a}, [blues|tigers] {b}, [greens|bears] {c}. How many goals were scored by the first two teams? | a+b
[Sales|Guests]: Friday {a}, Saturday {b}, Sunday ?. Total {s}. What is missing? | s-a; $1-b
[Prices:|Price list:] tea {a=2/3/4} dollars, coffee {b=3/4/5/6} dollars. What do {p=2/3/4/5/6} teas and {q=2/3/5/7} coffees cost? | a*p; b*q; $1+$2
menu: soup {a=4/5/6/7/8} dollars, salad {b=3/5/6/9} dollars, cake {c=2/3/4} dollars. one of each for 2 people, [how much|total]? | a+b; $1+c; $2*2
Ferry: adult {a} dollars, child {b} dollars. What do 2 adults and {p=2/3/4/5} children pay? | a*2; b*p; $1+$2
apples {a=2/3/4/5} dollars a kg, pears {b=3/4/6} dollars a kg. {p=2/3/4} kg of apples and {q=2/3/5} kg of pears, how many dollars back from [a hundred|100]? | a*p; b*q; $1+$2; 100-$3
Class 1: {a} pupils. Class 2: {b} pupils. Class 3: {c} pupils. How many are in classes 1 and 3 together? | a+c
Stock: {a} [1#cups|vases], {b} [2#plates|bowls]. Sold: {c} [1#cups|vases], {d} [2#plates|bowls]. How many pieces are left? | a-c; b-d; $1+$2
""".strip()
